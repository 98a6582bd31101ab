-- A returned loan, a collected hold and the answer of a deed no longer say whose they were, unless the borrower asked to
-- keep a list of what they have borrowed.
alter table patrons.patron add column keeps_history boolean not null default false;

update circulation.loan set patron_id = null where returned_at is not null and patron_id is not null;
create index loans_kept on circulation.loan (patron_id, returned_at) where returned_at is not null and patron_id is not null;

update holds.hold set patron_id = null where state = 'collected' and patron_id is not null;
create index ended_holds_of_patron on holds.hold (ended_at) where ended_at is not null and patron_id is not null;

update feed.event set answer = answer - 'patron' where answer ? 'patron';
update feed.event set token = 'reserve:' || encode(sha256(token::bytea), 'hex') where token like 'reserve:%';

create index audit_of_subject on staff.audit (subject, at);
