-- an act that came with a key, and what became of it: the same key again gets this answer
create table act_keys (
  user_name varchar(200) not null,
  act_key varchar(200) not null,
  content varchar(64) not null,
  answer varchar(1000000) not null,
  performed_at timestamp not null,
  primary key (user_name, act_key)
);

create index act_keys_by_time on act_keys (performed_at);

-- acts on one thing that come with the version they saw wait for each other here
create table act_queues (
  queue integer primary key
);

insert into act_queues (queue) values
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);

-- what somebody has typed into a form and not yet sent
create table form_drafts (
  user_name varchar(200) not null,
  form varchar(300) not null,
  fields varchar(1000000) not null,
  saved_at timestamp not null,
  primary key (user_name, form)
);
