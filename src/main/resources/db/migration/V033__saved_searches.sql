-- searches that a person keeps under a name; what they find is judged anew each time
create table saved_searches (
  user_name varchar(64) not null,
  name varchar(60) not null,
  query varchar(1000) not null,
  form varchar(10) not null,
  sort_order varchar(10) not null,
  saved_at timestamp not null,
  primary key (user_name, name)
);
