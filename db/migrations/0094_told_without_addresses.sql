-- That an application was answered was remembered with the address it was answered to, longer than the letter itself. Each such
-- occasion is its own, so nothing is told twice without them; new ones carry a hash.
delete from notices.told where occasion like 'registered-already:%' or occasion ~ '^confirm-address:.*@';
