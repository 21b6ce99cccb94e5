package io.huiji.api.kit;

import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// Values that go over the line as the text that names them.
@Configuration(proxyBeanMethods = false)
public class NamesAsText {

  /// What is written as text.
  public static final Set<Class<?>> TEXT =
      Set.of(
          RecordId.class, TopicId.class, SubmissionId.class, Marking.class, DocumentNumber.class);

  static JacksonModule module() {
    var module = new SimpleModule("huiji");
    TEXT.forEach(type -> module.addSerializer(type, ToStringSerializer.instance));
    return module;
  }

  @Bean
  JacksonModule idsAsText() {
    return module();
  }
}
