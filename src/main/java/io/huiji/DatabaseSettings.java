package io.huiji;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the database is: left empty it is the embedded one in the data folder; {@code
/// HUIJI_DATABASE_URL}, {@code _USER} and {@code _PASSWORD} name a PostgreSQL.
@ConfigurationProperties("huiji.database")
record DatabaseSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password) {}
