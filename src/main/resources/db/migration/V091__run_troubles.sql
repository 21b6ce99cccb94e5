-- what each run could not do as it should, kept as its steps end
create table run_troubles (
  run varchar(40) not null,
  step varchar(40) not null,
  line integer not null,
  what varchar(2000) not null,
  place varchar(2000) not null,
  todo varchar(2000) not null,
  person_needed boolean not null,
  primary key (run, step, line)
);
