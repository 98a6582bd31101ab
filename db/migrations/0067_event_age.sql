-- When an event was put in the calendar: feeds and sitemaps say since when it has been there.
alter table events.event add column created_at timestamptz not null default now();
