-- whether an index was ever made: a missing one is then a loss and not a beginning
create table search_indexes_made (
  id integer primary key
);
