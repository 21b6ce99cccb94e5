package io.huiji.document.reader;

/// Zips with names in any encoding, for tests of other packages.
public final class ZipsForTests {

  private ZipsForTests() {}

  public static byte[] zip(byte[] name, byte[] content) {
    return new RawZip().rawName(name, content).bytes();
  }
}
