package vn.motcua.clock;

import vn.motcua.Refusal;

/** How something was handed in (kênh thực hiện), with the national portal's own numbers. */
public enum Channel {
  COUNTER(1),
  ONLINE(2),
  POST(3);

  private final int number;

  Channel(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** Reads the portal's number or the name, as facts and addresses carry it. */
  public static Channel parse(String text) {
    for (Channel channel : values()) {
      if (channel.name().equals(text) || String.valueOf(channel.number).equals(text)) {
        return channel;
      }
    }
    throw Refusal.invalid("channel", "clock.channel.unknown", String.valueOf(text));
  }

  public static Channel of(int number) {
    for (Channel channel : values()) {
      if (channel.number == number) {
        return channel;
      }
    }
    throw Refusal.invalid("channel", "clock.channel.unknown", String.valueOf(number));
  }
}
