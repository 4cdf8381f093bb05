using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>A budget may cut the answer, and then says so; it never gives a wrong number (at-risk.md, rule 8).</summary>
public sealed class AtRiskBudgetTests
{
    [Fact]
    public async Task SmallBudget_ShowsOnlyRowsThatAreRight_AndSaysWhatWasCut()
    {
        var (cut, shown) = (0, 0);
        for (var seed = 50_001ul; seed <= 50_200; seed++)
        {
            var town = RiskTown.Of(seed);
            await using var store = new ReferenceStore(ReferenceGraph.Empty);
            await town.SaveAsync(store);
            var question = town.Question();
            var right = (await PlainAtRisk.AskAsync(store, Viewers.Upkeep, question)).Rows.Select(r => (r.Person.Key, Line(r))).ToList();
            for (var budget = 1; budget <= 8; budget++)
            {
                var asked = question with { Settings = AtRiskSettings.Default with { ExpansionBudget = budget } };
                var answer = await store.ReadAsync(Viewers.Upkeep, asked.AnswerAsync, CancellationToken.None);
                var why = $"seed {seed}, {budget} expansions";
                var rows = answer.Rows.Select(r => (r.Person.Facts.SortKey, Line(r))).ToList();
                Assert.True(rows.SequenceEqual(right.Where(rows.Contains)), $"{why}: {string.Join('\n', rows)}\nis no part of\n{string.Join('\n', right)}");
                Assert.True(answer.Total == rows.Count && (answer.Truncated is not null || rows.Count == right.Count), why);
                cut += answer.Truncated is null ? 0 : 1;
                shown += answer.Truncated is null ? 0 : rows.Count;
            }
        }
        Assert.True(cut > 200 && shown > 50, $"{cut} answers were cut, with {shown} rows in all");
    }

    private static string Line(PlainRow row) => $"{row.Best.Strength:F9} {string.Join(" > ", row.Best.Nodes.Select(n => n.Key))}";

    private static string Line(AtRiskRow row) => $"{row.Strength:F9} {string.Join(" > ", row.Path.Entities.Select(e => e.Facts.SortKey))}";
}
