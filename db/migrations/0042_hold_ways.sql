-- A copy that is captured is sent or shelved at once: it rests only when its transport has been called off.
delete from holds.hold_transition where to_state = 'captured' and from_state in ('waiting', 'assigned');
-- What is brought to the desk may be lent when staff say so, though it was given up, damaged or not yet made ready.
insert into circulation.item_transition (from_state, to_state) values ('lost', 'on_loan'), ('damaged', 'on_loan'), ('on_order', 'on_loan');
