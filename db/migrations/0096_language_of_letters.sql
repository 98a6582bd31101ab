-- A letter is read aloud in the language it is written in; of the older ones it is not known.
alter table notices.notice add column language text;
