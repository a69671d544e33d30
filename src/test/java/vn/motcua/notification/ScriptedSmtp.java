package vn.motcua.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as it is told, for the faults that a well-behaved one does not have. */
final class ScriptedSmtp implements AutoCloseable {

  /** The answer after which the line is cut. */
  static final String CUT = "";

  private final ServerSocket door;
  private final Map<String, String> answers;
  private final AtomicInteger letters = new AtomicInteger();

  /** @param answers by the first word of a command; {@code .} is the end of the letter */
  ScriptedSmtp(Map<String, String> answers) {
    this.answers = answers;
    try {
      door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many whole letters it has read. */
  int letters() {
    return letters.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        talk(caller);
      } catch (IOException gone) {
        // The next caller, or the end of the test.
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    if (!say(caller, answers.getOrDefault("HELLO", "220 here"))) {
      return;
    }
    boolean letter = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (letter && !line.equals(".")) {
        continue;
      }
      letters.addAndGet(letter ? 1 : 0);
      String command = letter ? "." : line.split("[ :]")[0].toUpperCase();
      letter = command.equals("DATA") && !answers.containsKey("DATA");
      if (!say(caller, answers.getOrDefault(command, letter ? "354 go on" : "250 fine"))) {
        return;
      }
    }
  }

  private static boolean say(Socket caller, String answer) throws IOException {
    if (answer.equals(CUT)) {
      return false;
    }
    OutputStream out = caller.getOutputStream();
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return true;
  }
}
