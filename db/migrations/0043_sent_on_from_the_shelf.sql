-- What stands ready may be collected elsewhere instead: the hold keeps its copy, which goes there when it is scanned.
insert into holds.hold_transition (from_state, to_state) values ('on_shelf', 'captured');
