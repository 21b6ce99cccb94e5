package io.huiji;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Where Spring begins: the context of every command but {@code check}, and of the service.
@SpringBootApplication
@Modulithic(systemName = "Huiji")
public class HuijiApplication {}
