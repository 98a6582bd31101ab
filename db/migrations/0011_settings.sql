-- What a consortium may set without new code, and what the program must remember about itself.
create schema settings;
create table settings.value (
  name       text primary key,
  value      jsonb not null,
  changed_at timestamptz not null default now()
);
