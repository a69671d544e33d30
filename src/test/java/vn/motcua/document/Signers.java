package vn.motcua.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Signers that do what the one that comes with the program does not. */
final class Signers {

  private Signers() {}

  /** A provider of signatures somewhere else; what it appends is no signature, and the register need not know. */
  static final class Outside implements DocumentSigner {

    private int asked;
    private int failEvery;

    synchronized void answers() {
      asked = 0;
      failEvery = 0;
    }

    synchronized void fails() {
      failEvery = 1;
    }

    synchronized void failsEvery(int times) {
      failEvery = times;
    }

    synchronized int asked() {
      return asked;
    }

    @Override
    public synchronized byte[] sign(byte[] pdf, SigningRequest request) {
      asked++;
      if (failEvery > 0 && asked % failEvery == 0) {
        throw new IllegalStateException("no answer");
      }
      byte[] mark = ("%signed for " + request.agency() + " under " + request.number()).getBytes(StandardCharsets.UTF_8);
      byte[] signed = Arrays.copyOf(pdf, pdf.length + mark.length);
      System.arraycopy(mark, 0, signed, pdf.length, mark.length);
      return signed;
    }

    @Override
    public boolean remote() {
      return true;
    }
  }

  /** Cannot sign for some. */
  record Failing(DocumentSigner signer) implements DocumentSigner {

    @Override
    public byte[] sign(byte[] pdf, SigningRequest request) {
      if (request.dossierCode().startsWith("no-")) {
        throw new IllegalStateException("no key");
      }
      return signer.sign(pdf, request);
    }

    @Override
    public boolean remote() {
      return false;
    }
  }

  /** Signs something else than it was given. */
  record Forger() implements DocumentSigner {

    @Override
    public byte[] sign(byte[] pdf, SigningRequest request) {
      byte[] other = Arrays.copyOf(pdf, pdf.length + 10);
      other[pdf.length / 2] ^= 1;
      return other;
    }

    @Override
    public boolean remote() {
      return false;
    }
  }
}
