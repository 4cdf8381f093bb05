using System.Diagnostics;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates.ActionLog;
using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Benchmarks;

/// <summary>Letters, warm: a notice on one thread, a log of 1,000 rows, and 1,000 notices on two threads.</summary>
internal static class LettersBenchmark
{
    private const double Kibi = 1024.0;
    private const double Mebi = 1024.0 * 1024;

    public static void Run(BenchmarkReport report)
    {
        Notice(report);
        Log(report);
        Many(report);
    }

    private static void Notice(BenchmarkReport report)
    {
        var facts = CawnExamples.Section2;
        var (taken, allocated, size) = Measure(() => LetterTemplates.Cawn.Print(facts).Pdf, warm: 500, times: 300);
        report.Add("a notice as PDF", taken, "10 ms");
        report.Add("a notice as PDF, allocated", FormattableString.Invariant($"{allocated / Mebi:0.0} MiB"), "2 MiB");
        report.Add("a notice as PDF, size", FormattableString.Invariant($"{size / Kibi:0} KiB"), "60 KiB");
    }

    private static void Log(BenchmarkReport report)
    {
        var example = ActionLogExamples.All[0];
        var facts = example with { Actions = [.. Enumerable.Range(0, 1_000).Select(i => example.Actions[i % example.Actions.Count])] };
        var (taken, allocated, size) = Measure(() => LetterTemplates.ActionLog.Print(facts).Pdf, warm: 30, times: 30);
        report.Add("an action log of 1,000 rows", taken, "250 ms");
        report.Add("an action log of 1,000 rows, allocated", FormattableString.Invariant($"{allocated / Mebi:0} MiB"));
        report.Add("an action log of 1,000 rows, size", FormattableString.Invariant($"{size / Kibi:0} KiB"));
    }

    private static void Many(BenchmarkReport report)
    {
        var facts = CawnExamples.Section2;
        Print(100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        Print(1_000);
        var took = Stopwatch.GetElapsedTime(began);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        report.Add("1,000 notices on two threads", FormattableString.Invariant($"{took.TotalSeconds:0.0} s, memory grew by {growth / Mebi:0.0} MiB"), "no growth");

        void Print(int count) => Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ => LetterTemplates.Cawn.Print(facts));
    }

    private static (Latencies Taken, double Allocated, int Size) Measure(Func<byte[]> make, int warm, int times)
    {
        for (var i = 0; i < warm; i++)
            make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var taken = new List<double>();
        var size = 0;
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            size = make().Length;
            taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return (new(taken), (GC.GetAllocatedBytesForCurrentThread() - before) / (double)times, size);
    }
}
