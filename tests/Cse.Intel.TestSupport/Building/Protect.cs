using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.TestSupport.Building;

/// <summary>Protections by the words a supervisor would use.</summary>
public static class Protect
{
    /// <summary>The unit's own, without conditions.</summary>
    public static Protection Unit => Protection.Unit;

    /// <summary>The unit's own with handling code C, from an agency.</summary>
    public static Protection WithConditions(string? agency = null, params IEnumerable<string> tags) =>
        (Protection.Unit with { Handling = HandlingCode.Conditions, Agency = agency }).For(tags);

    /// <summary>Released to these tags.</summary>
    public static Protection ReleasedTo(params IEnumerable<string> tags) => Protection.Unit.For(tags);

    /// <summary>Restricted to those listed; others of the unit are told whom to speak to.</summary>
    public static Protection Pointer(string? contact, params IEnumerable<string> listed) =>
        (Protection.Unit with { Restriction = Restriction.Pointer, Contact = contact }).For(listed);

    /// <summary>Not there for anybody not listed.</summary>
    public static Protection Silent(params IEnumerable<string> listed) =>
        (Protection.Unit with { Restriction = Restriction.Silent }).For(listed);
}
