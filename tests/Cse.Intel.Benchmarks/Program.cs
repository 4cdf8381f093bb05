using Cse.Intel.Benchmarks;

// dotnet run -c Release --project tests/Cse.Intel.Benchmarks -- [pole] [force] [letters]
// Figures are this machine's at this moment: compare within one run. Results worth keeping go to results/, with the commit.
string[] wanted = args.Length > 0 ? args : ["pole", "force", "letters"];
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
        default:
            Console.Error.WriteLine($"No benchmark {name}: pole, force, letters.");
            return 2;
    }
}
Console.WriteLine(report.ToMarkdown());
return 0;
