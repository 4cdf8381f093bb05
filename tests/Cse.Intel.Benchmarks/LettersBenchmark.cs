using System.Diagnostics;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Benchmarks;

/// <summary>A notice on one thread, warm.</summary>
internal static class LettersBenchmark
{
    public static void Run(BenchmarkReport report)
    {
        var facts = Given.S2Notice();
        for (var i = 0; i < 50; i++)
            Given.Pdf(facts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var taken = new List<double>();
        var size = 0;
        for (var i = 0; i < 300; i++)
        {
            var began = Stopwatch.GetTimestamp();
            size = Given.Pdf(facts).Length;
            taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 300.0;
        report.Add("a notice as PDF", new Latencies(taken));
        report.Add("a notice as PDF, allocated", FormattableString.Invariant($"{allocated / 1048576:0.0} MiB"));
        report.Add("a notice as PDF, size", FormattableString.Invariant($"{size / 1024.0:0} KiB"));
    }
}
