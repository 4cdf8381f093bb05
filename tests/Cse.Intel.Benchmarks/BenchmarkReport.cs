using System.Globalization;
using System.Text;

namespace Cse.Intel.Benchmarks;

/// <summary>What was measured, as a table to keep: figure, limit where one was set, and whether it was kept.</summary>
internal sealed class BenchmarkReport
{
    private readonly List<(string What, string Figure, string Limit)> _rows = [];

    public void Add(string what, string figure, string limit = "")
    {
        _rows.Add((what, figure, limit));
        Console.Error.WriteLine($"{what}: {figure} {limit}");
    }

    public void Add(string what, Latencies measured, string limit = "") => Add(what, measured.ToString(), limit);

    public string ToMarkdown()
    {
        var text = new StringBuilder("| what | measured | limit |\n|---|---|---|\n");
        foreach (var (what, figure, limit) in _rows)
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {figure} | {limit} |\n");
        return text.ToString();
    }
}

/// <summary>Times of many repetitions, in milliseconds.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public double At(double share) => _sorted[Math.Min(_sorted.Length - 1, (int)(share * _sorted.Length))];

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):0.00} ms, p99 {At(0.99):0.00} ms ({_sorted.Length} times)");
}
