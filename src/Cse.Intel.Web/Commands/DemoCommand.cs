using System.CommandLine;
using System.Globalization;
using Cse.Intel.Graph.Demo;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary><c>demo</c>: fills an empty graph with the invented town of Calderbrook.</summary>
public static class DemoCommand
{
    /// <summary>Which ordinary life stands round the stories when nobody asks for another.</summary>
    public const int UsualSeed = 1;

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var place = new Place();
        var seed = new Option<int>("--seed") { Description = "Which ordinary life stands round the stories", HelpName = "N", DefaultValueFactory = _ => UsualSeed };
        var anchor = new Option<DateOnly?>("--anchor")
        {
            Description = "The day on which the stories stand (default: today)",
            HelpName = "DATE",
            CustomParser = given =>
            {
                if (DateOnly.TryParseExact(given.Tokens.Count > 0 ? given.Tokens[0].Value : "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    && day.Year is >= 1950 and <= 2200)
                    return day;
                given.AddError("The anchor is a day between 1950 and 2200, written as 2026-05-03.");
                return null;
            },
        };
        var verb = place.On(new Command("demo", "Fill an empty graph with an invented town") { seed, anchor });
        verb.SetAction((call, cancel) => FillAsync(place.Folder(call), place.Settings(call), call.GetValue(seed), call.GetValue(anchor), cancel));
        return verb;
    }

    private static async Task<int> FillAsync(DataFolder folder, GraphSettings settings, int seed, DateOnly? anchor, CancellationToken cancel)
    {
        var clock = TimeProvider.System;
        await using var store = await GraphSetUp.OpenWholeAsync(settings, folder, "demo", cancel);
        await using var kept = CommandLine.OpenKept(folder);
        await kept.GetRequiredService<Cse.Intel.Graph.Access.IAuditTrail>().AroundAsync(CommandLine.Operator, "demo", null, null,
            () => DemoLoader.FillAsync(store, CalderbrookTown.Build(seed, anchor ?? clock.Today()), clock, ProgressLine.OnTerminal(), cancel), cancel);
        return Exit.Done;
    }
}
