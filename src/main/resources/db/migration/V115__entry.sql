-- failed sign-ins by the hash of the name that was typed: names that nobody has count like the others,
-- and what somebody typed into the wrong field is kept nowhere
create table sign_in_failures (
  name_hash varchar(64) primary key,
  failures integer not null,
  last_millis bigint not null,
  paused_until_millis bigint not null
);
create index sign_in_failures_by_age on sign_in_failures (last_millis);

-- the generation of an account: sessions of an earlier one have ended
create table account_states (
  user_name varchar(100) primary key references users (name),
  generation bigint not null,
  closed boolean not null
);
