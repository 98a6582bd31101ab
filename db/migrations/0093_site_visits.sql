create schema statistics;

-- How many pages of the website were read, by day, kind of page and language: nobody who read one is in it.
create table statistics.page_count (
  day      date not null,
  -- The first part of the address: '/', '/sok', '/verk'.
  page     text not null check (length(page) between 1 and 60),
  locale   text not null check (length(locale) between 2 and 20),
  pages    integer not null check (pages >= 0),
  -- Pages that somebody came to from elsewhere: where a visit begins.
  visits   integer not null check (visits between 0 and pages),
  primary key (day, page, locale)
);
