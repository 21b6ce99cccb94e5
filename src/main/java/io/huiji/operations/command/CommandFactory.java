package io.huiji.operations.command;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/// Makes the commands, giving those that want it their context.
record CommandFactory(CommandContext context) implements CommandLine.IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == CommandContext.class) {
        return type.cast(constructor.newInstance(context));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
