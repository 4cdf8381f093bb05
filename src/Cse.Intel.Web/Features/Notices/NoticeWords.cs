using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Web.Shared.TagHelpers;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>How states and rules of notices are called and coloured.</summary>
public static class NoticeWords
{
    /// <summary>The state in words.</summary>
    public static string Of(NoticeState state) => state switch
    {
        NoticeState.Draft => "Draft",
        NoticeState.AwaitingSupport => "Waiting for the supporter",
        NoticeState.AwaitingAuthority => "Waiting to be authorised",
        NoticeState.Authorised => "Authorised, to be served",
        NoticeState.Active => "Active",
        NoticeState.ServiceFailed => "Not served yet",
        NoticeState.Expired => "Expired",
        NoticeState.Withdrawn => "Withdrawn",
        NoticeState.Superseded => "Replaced",
        _ => "Rejected",
    };

    /// <summary>The colour of its tag, as the design system names it; never the only sign.</summary>
    public static string Colour(NoticeState state) => state switch
    {
        NoticeState.Active => "green",
        NoticeState.Authorised or NoticeState.ServiceFailed => "purple",
        NoticeState.AwaitingAuthority or NoticeState.AwaitingSupport => "yellow",
        NoticeState.Draft => "blue",
        _ => "grey",
    };

    /// <summary>When a notice ends: the beginning of a day for a birthday, else the time.</summary>
    public static string Ends(DateTimeOffset? end) => end?.ToLondon() switch
    {
        null => "not known",
        { TimeOfDay.Ticks: 0 } midnight => $"at the beginning of {DateOnly.FromDateTime(midnight.DateTime).Text()}",
        { } instant => instant.Text(),
    };

    /// <summary>How a rule came out.</summary>
    public static (string Words, string Colour) Of(RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding switch
        {
            { Effect: RuleEffect.Allows } => ("Allows", "green"),
            { Effect: RuleEffect.Ends } => ("Stops", "red"),
            { Effect: RuleEffect.Bars } => ("In the way", "orange"),
            { Outcome: RuleOutcome.Passed } => ("Clear", "turquoise"),
            _ => ("Not asked", "grey"),
        };
    }
}
