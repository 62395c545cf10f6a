package vn.kstthc.portal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets each address, and all together, do something so often and no more often. */
final class Throttle {

  /** Whoever commands more addresses than that is stopped by the limit of all together. */
  private static final int MOST_ADDRESSES = 50_000;

  private final PortalSettings.Rate perAddress;
  private final TimeMeter time;
  private final Bucket total;
  private final Map<String, Bucket> addresses = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> longestUnused) {
      return size() > MOST_ADDRESSES;
    }
  };

  Throttle(PortalSettings.Limit limit, Clock clock) {
    perAddress = limit.perAddress();
    time = new ClockMeter(clock);
    total = bucket(limit.total());
  }

  /** @return how long to wait until it may be done; zero where it may, and then it is counted */
  Duration take(String address) {
    return take(address, 1);
  }

  /** Likewise, so much at once. */
  Duration take(String address, long amount) {
    Bucket own = own(address);
    ConsumptionProbe mine = own.tryConsumeAndReturnRemaining(amount);
    if (!mine.isConsumed()) {
      return Duration.ofNanos(mine.getNanosToWaitForRefill());
    }
    ConsumptionProbe all = total.tryConsumeAndReturnRemaining(amount);
    if (!all.isConsumed()) {
      own.addTokens(amount);
      return Duration.ofNanos(all.getNanosToWaitForRefill());
    }
    return Duration.ZERO;
  }

  /** @return how long to wait until {@link #take} would let this address through; counts nothing */
  Duration wait(String address) {
    return Duration.ofNanos(Math.max(own(address).estimateAbilityToConsume(1).getNanosToWaitForRefill(),
        total.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
  }

  /** Nothing came of what was counted. */
  void giveBack(String address, long amount) {
    own(address).addTokens(amount);
    total.addTokens(amount);
  }

  private Bucket own(String address) {
    synchronized (addresses) {
      return addresses.computeIfAbsent(network(address), unknown -> bucket(perAddress));
    }
  }

  /** One line of the newer kind comes with millions of addresses: they count as one. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8)) : address;
    } catch (UnknownHostException strange) {
      return "";
    }
  }

  private Bucket bucket(PortalSettings.Rate rate) {
    return Bucket.builder().addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.per()))
        .withCustomTimePrecision(time).build();
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
