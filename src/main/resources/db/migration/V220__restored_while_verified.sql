-- records that were restored while a verification was under way: their ids may lie behind the place that it has reached
create table fixity_latecomers (
  record_id uuid primary key
);
