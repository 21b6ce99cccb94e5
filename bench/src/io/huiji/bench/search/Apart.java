package io.huiji.bench.search;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// A class loader that shares nothing with the program but the types of this bench.
final class Apart extends URLClassLoader {

  private static final String SHARED = "io.huiji.bench.search.";

  private Apart(URL[] jars) {
    super(jars, ClassLoader.getPlatformClassLoader());
  }

  static Engine solr(Path home) throws Exception {
    var work = Path.of(System.getProperty("bench.work"));
    var urls = new ArrayList<URL>();
    urls.add(work.resolve("solr-classes").toUri().toURL());
    try (var jars = Files.list(work.resolve("solr"))) {
      for (var jar : jars.toList()) {
        urls.add(jar.toUri().toURL());
      }
    }
    var loader = new Apart(urls.toArray(URL[]::new));
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      var type = loader.loadClass("io.huiji.bench.solr.EmbeddedSolr");
      return (Engine) type.getConstructor(Path.class).newInstance(home);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    return name.startsWith(SHARED)
        ? Apart.class.getClassLoader().loadClass(name)
        : super.findClass(name);
  }
}
