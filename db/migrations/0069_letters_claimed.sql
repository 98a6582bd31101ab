-- Two who send at once must not send one letter twice: whoever takes a letter in hand says until when. Past that, whoever
-- took it is dead, and the letter is anybody's again.
alter table notices.notice add column claimed_until timestamptz;
create index notice_to_send on notices.notice (id) where state = 'queued' and channel = 'mail';
