package vn.motcua.procedure.folder;

import java.io.Console;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import vn.motcua.Texts;

/** What {@code scripts/deploy} and {@code scripts/pull} do. */
public final class LiveCommand {

  private static final String PASSWORD = "MOTCUA_PASSWORD";

  private final FoldersOnDisk disk;
  private final LiveServer server;
  private final PrintStream out;
  private final Texts texts = new Texts();

  LiveCommand(FoldersOnDisk disk, LiveServer server, PrintStream out) {
    this.disk = disk;
    this.server = server;
    this.out = out;
  }

  /** Ends with 1 when something was refused or nobody answers, with 2 when the arguments are wrong. */
  public static void main(String[] arguments) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Asked asked = Asked.of(arguments);
    if (asked == null) {
      System.exit(2);
    }
    try {
      LiveServer server = new LiveServer(asked.url(), asked.user(), password(asked.user()));
      LiveCommand command = new LiveCommand(new FoldersOnDisk(Path.of("")), server, out);
      boolean good = asked.pull() ? command.pull(asked.folders()) : command.deploy(asked.folders(), asked.reason());
      System.exit(good ? 0 : 1);
    } catch (ConnectException nobody) {
      out.println(new Texts().text("procedure.live.nobody", asked.url()));
    } catch (IOException failed) {
      out.println(failed.getMessage());
    }
    System.exit(1);
  }

  /** False when one of them was refused; the others are live. */
  boolean deploy(List<String> folders, String reason) throws IOException, InterruptedException {
    boolean good = true;
    for (String name : folders) {
      ProcedureFolder folder = disk.read(name);
      if (!folder.hasDiagram()) {
        out.println(texts.text("procedure.live.empty", name));
        good = false;
        continue;
      }
      try {
        out.println(texts.text(server.put(folder, reason) ? "procedure.live.done" : "procedure.live.same", name));
      } catch (LiveServer.Refused refused) {
        out.println(refused.getMessage());
        good = false;
      }
    }
    return good;
  }

  /** Every folder that is live where none is named. */
  boolean pull(List<String> folders) throws IOException, InterruptedException {
    List<ProcedureFolder> live = new ArrayList<>();
    if (folders.isEmpty()) {
      live.addAll(server.live(null));
    }
    for (String name : folders) {
      live.addAll(server.live(name));
    }
    for (ProcedureFolder folder : live) {
      boolean same = disk.read(folder.name()).contentHash().equals(folder.contentHash());
      List<Path> foreign = disk.write(folder);
      out.println(texts.text(same ? "procedure.live.unchanged" : "procedure.live.written", folder.name()));
      foreign.forEach(file -> out.println(texts.text("procedure.live.foreign", file.toString())));
    }
    return true;
  }

  private static String password(String user) {
    String given = System.getenv(PASSWORD);
    if (given != null) {
      return given;
    }
    Console console = System.console();
    return console == null ? "" : new String(console.readPassword(new Texts().text("procedure.live.password", user) + " "));
  }

  /**
   * What was asked for.
   *
   * @param folders names below {@code processes/}
   */
  record Asked(boolean pull, List<String> folders, URI url, String user, String reason) {

    /** Null when it can't be understood. */
    static Asked of(String[] arguments) {
      List<String> folders = new ArrayList<>();
      String url = "http://localhost:8080";
      String user = "thietke";
      String reason = null;
      Iterator<String> each = List.of(arguments).iterator();
      boolean pull = each.hasNext() && each.next().equals("pull");
      while (each.hasNext()) {
        String argument = each.next();
        if (argument.startsWith("--") && !each.hasNext()) {
          return null;
        }
        switch (argument) {
          case "--url" -> url = each.next();
          case "--user" -> user = each.next();
          case "--reason" -> reason = each.next();
          default -> folders.add(name(argument));
        }
      }
      boolean understood = (pull || !folders.isEmpty()) && folders.stream().allMatch(name -> name.matches(ProcedureFolder.NAME));
      return understood ? new Asked(pull, folders, URI.create(url), user, reason) : null;
    }

    /** A folder may be named as the shell completes it. */
    private static String name(String argument) {
      String path = argument.replace('\\', '/').replaceAll("/+$", "");
      int tree = path.lastIndexOf("processes/");
      return tree < 0 ? path.replaceFirst("^(\\./)?forms/", "") : path.substring(tree + "processes/".length());
    }
  }
}
