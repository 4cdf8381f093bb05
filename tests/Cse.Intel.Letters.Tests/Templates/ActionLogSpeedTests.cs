using System.Diagnostics;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>Runs after all other tests, and counts processor time, so that it tells of the code and not of a busy machine.</summary>
[Collection(nameof(Alone))]
public sealed class ActionLogSpeedTests
{
    [Fact]
    public void Log_OfAThousandActions_TakesAQuarterOfASecond()
    {
        var facts = ActionLogTests.ALong(1000);
        var taken = new List<double>();
        while (taken.Count < 40 && !taken.Exists(time => time <= 250))
            taken.Add(ProcessorTime(() => LetterTemplates.ActionLog.Print(facts)));
        TestContext.Current.TestOutputHelper?.WriteLine($"1,000 rows: {taken.Min():0} ms in run {taken.Count}");
        Assert.InRange(taken.Min(), 0, 250);
    }

    private static double ProcessorTime(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }
}
