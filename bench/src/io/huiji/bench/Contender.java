package io.huiji.bench;

/// One way of doing the work that a bench compares.
public interface Contender {

  String name();

  /// Does the piece of work with this number, from 0; the same number is the same work for all.
  ///
  /// @return what came out, or its bytes' count where it went to disk
  Made make(int number) throws Exception;

  /// How many pieces one block holds. Slow ones take fewer, that a round stays short.
  default int block() {
    return 50;
  }

  /// @param bytes empty where it went to disk
  record Made(byte[] bytes, long size) {

    public static Made of(byte[] bytes) {
      return new Made(bytes, bytes.length);
    }
  }
}
