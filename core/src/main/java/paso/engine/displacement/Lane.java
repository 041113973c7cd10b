package paso.engine.displacement;

/// People on a way with the same plan, on foot or not, in slots by how far they are.
final class Lane {

    final int number;
    final int way;
    final int link; // of the way
    final int from; // site
    final int to; // site, of the way
    final double km;
    final int plan; // what they follow at its end
    final int first; // its first slot
    final double speed; // km a day of those who do not walk by chance
    final boolean mixed; // whether chance decides each day who walks
    final boolean back; // whether it leads back to where it started
    final double[] at; // [slot], km from the start
    final int[] drive; // [slot], slot after a day, -1 = arrived
    final int[] stroll; // [slot], slot after a day's walk, -1 = arrived; only where mixed
    int arrives = -1; // pool at its end
    int doomed = -1; // lane that people on it join when the way closes; -1 where ways never close

    Lane(
            Ground ground,
            int number,
            int way,
            int plan,
            int first,
            double speed,
            boolean mixed,
            boolean back,
            double[] at,
            int[] drive,
            int[] stroll) {
        this.number = number;
        this.way = way;
        link = ground.linkOf[way];
        from = ground.from[way];
        to = ground.to[way];
        km = ground.km[way];
        this.plan = plan;
        this.first = first;
        this.speed = speed;
        this.mixed = mixed;
        this.back = back;
        this.at = at;
        this.drive = drive;
        this.stroll = stroll;
    }

    int slots() {
        return at.length;
    }
}
