using Cse.Intel.Benchmarks;
using Cse.Intel.Benchmarks.Engines;

// dotnet run -c Release --project tests/Cse.Intel.Benchmarks -- [pole] [force] [letters] [engines] [hops]
// Figures are this machine's at this moment: compare within one run. Results worth keeping go to results/, with the commit.
string[] wanted = args.Length > 0 ? args : ["pole", "force", "letters", "engines"];
var report = new BenchmarkReport();
foreach (var name in wanted)
{
    switch (name)
    {
        case "pole":
            await PoleBenchmark.RunAsync(report);
            break;
        case "force":
            await ForceBenchmark.RunAsync(report);
            break;
        case "letters":
            LettersBenchmark.Run(report);
            break;
        case "engines":
            await EngineBenchmark.RunAsync(report);
            break;
        case "hops":
            await HopsBenchmark.RunAsync(report);
            break;
        default:
            Console.Error.WriteLine($"No benchmark {name}: pole, force, letters, engines, hops.");
            return 2;
    }
}
Console.WriteLine(report.ToMarkdown());
return 0;
