package paso.engine;

import paso.engine.DayQueue.Bucket;

/// Queues that share one budget: the seats of a route, the room of a place, the service of a place, the room at a
/// door.
///
/// Order: rank, then day joined, then by lot over everybody in the pool.
///
/// @param queues [member][rank]
/// @param weight [member][rank][cell], what one party takes of the budget
@SuppressWarnings("ArrayRecordComponent") // laid out once, never compared, never leaves the package
record Pool(DayQueue[][] queues, double[][][] weight) {

    /// What all who may still go would take.
    double wanted() {
        double wanted = 0;
        for (int m = 0; m < queues.length; m++) {
            for (int rank = 0; rank < queues[m].length; rank++) {
                wanted += wanted(queues[m][rank], weight[m][rank]);
            }
        }
        return wanted;
    }

    private static double wanted(DayQueue queue, double[] weight) {
        double wanted = 0;
        if (queue.size() == 0) return 0;
        if (queue.allGo()) {
            for (int cell = 0; cell < weight.length; cell++) wanted += queue.held(cell) * weight[cell];
            return wanted;
        }
        for (int i = 0; i < queue.going(); i++) {
            for (int cell = 0; cell < weight.length; cell++) wanted += queue.going(i, cell) * weight[cell];
        }
        return wanted;
    }

    /// Keeps the prefix that fits the budget; call only when [#wanted] is above it.
    void hold(double budget, long address, Prefix prefix) {
        prefix.begin(budget, address);
        int ranks = 0;
        for (DayQueue[] member : queues) ranks = Math.max(ranks, member.length);
        int[] next = new int[queues.length]; // [member], days passed whole
        boolean closed = false;
        for (int rank = 0; rank < ranks; rank++) {
            java.util.Arrays.fill(next, 0);
            int day = closed ? Integer.MAX_VALUE : nextDay(rank, next);
            while (day != Integer.MAX_VALUE) {
                for (int m = 0; m < queues.length; m++)
                    if (stands(m, rank, next[m], day)) offer(m, rank, next[m], prefix);
                closed = !prefix.endClass();
                for (int m = 0; m < queues.length; m++) {
                    if (rank >= queues[m].length) continue;
                    boolean here = stands(m, rank, next[m], day);
                    if (closed) queues[m][rank].holdFrom(next[m], here);
                    else if (here) next[m]++;
                }
                day = closed ? Integer.MAX_VALUE : nextDay(rank, next);
                if (closed) break;
            }
            if (closed) {
                for (int behind = rank + 1; behind < ranks; behind++) letNone(behind);
                return;
            }
        }
    }

    private void letNone(int rank) {
        for (DayQueue[] member : queues) if (rank < member.length) member[rank].holdFrom(0, false);
    }

    private boolean stands(int m, int rank, int next, int day) {
        if (rank >= queues[m].length) return false;
        DayQueue queue = queues[m][rank];
        return next < queue.going() && queue.at(next).day == day;
    }

    private int nextDay(int rank, int[] next) {
        int day = Integer.MAX_VALUE;
        for (int m = 0; m < queues.length; m++) {
            if (rank >= queues[m].length) continue;
            DayQueue queue = queues[m][rank];
            if (next[m] < queue.going()) day = Math.min(day, queue.at(next[m]).day);
        }
        return day;
    }

    private void offer(int m, int rank, int i, Prefix prefix) {
        DayQueue queue = queues[m][rank];
        Bucket bucket = queue.at(i);
        double[] weights = weight[m][rank];
        for (int cell = 0; cell < weights.length; cell++) {
            double parties = queue.going(i, cell);
            bucket.leaving[cell] = parties;
            if (parties > 0) prefix.offer(bucket, cell, weights[cell]);
        }
    }
}
