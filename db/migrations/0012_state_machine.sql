-- The written state machines, as kernel/states.ts has them (a test compares).
insert into circulation.item_transition (from_state, to_state) values
  ('available', 'on_loan'), ('available', 'in_transit'), ('available', 'on_hold_shelf'), ('available', 'missing'),
  ('available', 'lost'), ('available', 'damaged'), ('available', 'withdrawn'), ('available', 'in_processing'),
  ('on_loan', 'available'), ('on_loan', 'in_transit'), ('on_loan', 'on_hold_shelf'), ('on_loan', 'lost'), ('on_loan', 'claimed_returned'),
  ('in_transit', 'available'), ('in_transit', 'on_hold_shelf'), ('in_transit', 'on_loan'), ('in_transit', 'transit_cancelled'),
  ('in_transit', 'missing'), ('in_transit', 'lost'),
  ('on_hold_shelf', 'on_loan'), ('on_hold_shelf', 'available'), ('on_hold_shelf', 'in_transit'), ('on_hold_shelf', 'missing'),
  ('on_hold_shelf', 'lost'), ('on_hold_shelf', 'damaged'),
  ('transit_cancelled', 'available'), ('transit_cancelled', 'in_transit'), ('transit_cancelled', 'on_hold_shelf'),
  ('transit_cancelled', 'on_loan'), ('transit_cancelled', 'missing'), ('transit_cancelled', 'lost'),
  ('on_order', 'in_processing'), ('on_order', 'available'), ('on_order', 'in_transit'), ('on_order', 'on_hold_shelf'), ('on_order', 'withdrawn'),
  ('in_processing', 'available'), ('in_processing', 'in_transit'), ('in_processing', 'on_hold_shelf'), ('in_processing', 'on_loan'),
  ('in_processing', 'missing'), ('in_processing', 'withdrawn'),
  ('missing', 'available'), ('missing', 'in_transit'), ('missing', 'on_hold_shelf'), ('missing', 'on_loan'), ('missing', 'lost'), ('missing', 'withdrawn'),
  ('lost', 'available'), ('lost', 'in_transit'), ('lost', 'on_hold_shelf'), ('lost', 'withdrawn'),
  ('claimed_returned', 'available'), ('claimed_returned', 'in_transit'), ('claimed_returned', 'on_hold_shelf'),
  ('claimed_returned', 'missing'), ('claimed_returned', 'lost'),
  ('damaged', 'available'), ('damaged', 'in_transit'), ('damaged', 'on_hold_shelf'), ('damaged', 'withdrawn'),
  ('withdrawn', 'available'), ('withdrawn', 'in_processing');

insert into holds.hold_transition (from_state, to_state) values
  ('waiting', 'assigned'), ('waiting', 'captured'), ('waiting', 'in_transit'), ('waiting', 'on_shelf'), ('waiting', 'collected'),
  ('waiting', 'cancelled'), ('waiting', 'expired'),
  ('assigned', 'waiting'), ('assigned', 'captured'), ('assigned', 'in_transit'), ('assigned', 'on_shelf'), ('assigned', 'collected'),
  ('assigned', 'cancelled'), ('assigned', 'expired'),
  ('captured', 'waiting'), ('captured', 'in_transit'), ('captured', 'on_shelf'), ('captured', 'collected'), ('captured', 'cancelled'),
  ('in_transit', 'waiting'), ('in_transit', 'captured'), ('in_transit', 'on_shelf'), ('in_transit', 'collected'), ('in_transit', 'cancelled'),
  ('on_shelf', 'waiting'), ('on_shelf', 'in_transit'), ('on_shelf', 'collected'), ('on_shelf', 'cancelled'), ('on_shelf', 'not_collected'),
  ('cancelled', 'waiting');
