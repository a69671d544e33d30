package vn.motcua.web.locale;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Lets every good answer through as it comes and holds the body of a bad one back. */
final class HeldErrorResponse extends HttpServletResponseWrapper {

  private static final int FIRST_ERROR = 400;

  private ByteArrayOutputStream held;
  private PrintWriter writer;

  HeldErrorResponse(HttpServletResponse response) {
    super(response);
  }

  /** The body held back, or null when the answer was good or had none. */
  byte[] body() {
    if (writer != null) {
      writer.flush();
    }
    return held == null ? null : held.toByteArray();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (held == null && getStatus() < FIRST_ERROR) {
      return super.getOutputStream();
    }
    return new Held(hold());
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (held == null && getStatus() < FIRST_ERROR) {
      return super.getWriter();
    }
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(hold(), StandardCharsets.UTF_8));
    }
    return writer;
  }

  /** A flush would send the status and headers away before the new length of the body is known. */
  @Override
  public void flushBuffer() throws IOException {
    if (held == null) {
      super.flushBuffer();
    }
  }

  private ByteArrayOutputStream hold() {
    if (held == null) {
      held = new ByteArrayOutputStream();
    }
    return held;
  }

  private static final class Held extends ServletOutputStream {

    private final ByteArrayOutputStream target;

    Held(ByteArrayOutputStream target) {
      this.target = target;
    }

    @Override
    public void write(int one) {
      target.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      target.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    /** Memory is always ready: whoever waits to write may do so at once. */
    @Override
    public void setWriteListener(WriteListener listener) {
      try {
        listener.onWritePossible();
      } catch (IOException failure) {
        listener.onError(failure);
      }
    }
  }
}
