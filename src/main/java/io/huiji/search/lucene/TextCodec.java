package io.huiji.search.lucene;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;

/// Lucene's codec with {@link TextPostings}. It has the name of what it writes, so that an index is
/// read without it.
final class TextCodec extends FilterCodec {

  private final PostingsFormat postings;

  TextCodec() {
    this(Codec.getDefault());
  }

  private TextCodec(Codec lucenes) {
    super(lucenes.getName(), lucenes);
    this.postings = new TextPostings(lucenes.postingsFormat());
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }
}
