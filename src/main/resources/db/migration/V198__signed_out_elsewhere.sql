-- who was signed out by the other system (OIDC): a token is kept so that it counts once, and whom it names, both as hashes;
-- a session of his that began no later has ended
create table signed_out_elsewhere (
  token varchar(64) primary key,
  whom varchar(64) not null,
  at_millis bigint not null
);
create index signed_out_elsewhere_by_whom on signed_out_elsewhere (whom, at_millis);
create index signed_out_elsewhere_by_age on signed_out_elsewhere (at_millis);
