-- What was shown when an interlibrary loan was asked for becomes a line of what its borrower owes, once, when it is handed over.
alter table ill.request add column charge_id bigint references fees.charge;
comment on column ill.request.charge_id is 'what was charged when it was handed over: a case opened again is not charged again';
create index request_of_charge on ill.request (charge_id) where charge_id is not null;
