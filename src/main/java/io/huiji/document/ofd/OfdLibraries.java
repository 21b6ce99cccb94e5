package io.huiji.document.ofd;

import static java.lang.classfile.ClassFile.ACC_ABSTRACT;
import static java.lang.classfile.ClassFile.ACC_INTERFACE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.constant.ConstantDescs.CD_byte;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// The libraries of ofdrw's converter, seeing nothing of ours. The converter can also write through
/// iText, whose licence (AGPL) does not fit us; it is left out, and of the types that the converter
/// names without using them there are empty ones here.
final class OfdLibraries extends URLClassLoader {

  private static final String LEFT_OUT = "com.itextpdf.";

  /// Ours of that name: the converter's own would hand every face to iText as well.
  private static final String FONT_OPENER = "com.itextpdf.io.font.ItextFontUtil";

  private static final ClassDesc ITS_FONT = ClassDesc.of("com.itextpdf.io.font.TrueTypeFont");

  private OfdLibraries(URL[] jars) {
    super("ofdrw", jars, ClassLoader.getPlatformClassLoader());
  }

  static OfdLibraries in(Path folder) throws IOException {
    var jars = new ArrayList<URL>();
    try (var files = Files.list(folder)) {
      for (var file : (Iterable<Path>) files.sorted()::iterator) {
        jars.add(url(file));
      }
    }
    return new OfdLibraries(jars.toArray(URL[]::new));
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.equals(FONT_OPENER)) {
      return define(name, opener());
    }
    try {
      return super.findClass(name);
    } catch (ClassNotFoundException e) {
      if (name.startsWith(LEFT_OUT)) {
        return define(name, empty(name));
      }
      throw e;
    }
  }

  private Class<?> define(String name, byte[] bytes) {
    return defineClass(name, bytes, 0, bytes.length);
  }

  /// An interface: the verifier takes anything for one.
  private static byte[] empty(String name) {
    return ClassFile.of()
        .build(
            ClassDesc.of(name), type -> type.withFlags(ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT));
  }

  /// Opens nothing.
  private static byte[] opener() {
    return ClassFile.of()
        .build(
            ClassDesc.of(FONT_OPENER),
            type ->
                type.withFlags(ACC_PUBLIC)
                    .withMethodBody(
                        "loadFont",
                        MethodTypeDesc.of(ITS_FONT, CD_byte.arrayType()),
                        ACC_PUBLIC | ACC_STATIC,
                        code -> code.aconst_null().areturn()));
  }
}
