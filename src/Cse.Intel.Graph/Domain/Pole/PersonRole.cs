using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>
/// What a person may be. Suspect, victim and witness are links to an event instead; nobody is stored as a "perpetrator"
/// (architecture §4; notices-and-powers.md §8).
/// </summary>
public enum Role
{
    /// <summary>A person of concern: suspected of harm, not found guilty.</summary>
    PersonOfConcern,
    /// <summary>A young person.</summary>
    YoungPerson,
    /// <summary>A parent or carer.</summary>
    ParentCarer,
    /// <summary>Somebody known to be about.</summary>
    Associate,
    /// <summary>Somebody whose work brings them into contact.</summary>
    Professional,
}

/// <summary>A role and when it is held; an undated one is held always.</summary>
public sealed record PersonRole(Role Role, Observed When)
{
    /// <summary>Codes of the import format, in the order of <see cref="Role"/>.</summary>
    public static ImmutableArray<string> Codes { get; } = ["person_of_concern", "young_person", "parent_carer", "associate", "professional"];

    /// <summary>A role held always.</summary>
    public static PersonRole Always(Role role) => new(role, Observed.Unknown);

    /// <summary>The code of a role, as in the import format.</summary>
    public static string Code(Role role) => Codes[(int)role];

    /// <summary>The role in words.</summary>
    public static string Words(Role role) => role switch
    {
        Role.PersonOfConcern => "person of concern",
        Role.YoungPerson => "young person",
        Role.ParentCarer => "parent or carer",
        Role.Associate => "associate",
        _ => "professional",
    };

    /// <summary>True when one of the roles is held on that day.</summary>
    public static bool Holds(ImmutableArray<PersonRole> roles, Role role, DateOnly day)
    {
        foreach (var held in roles)
            if (held.Role == role && held.When.Holds(day))
                return true;
        return false;
    }

    /// <summary>Reads <c>role</c> or <c>role@from/to</c>; false with a reason fit to show otherwise.</summary>
    public static bool TryParse(string text, out PersonRole? role, out string reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        role = null;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var code = (at < 0 ? text : text[..at]).Trim();
        var index = Codes.IndexOf(code);
        if (index < 0)
        {
            reason = $"unknown role: use one of {string.Join(", ", Codes)}";
            return false;
        }
        if (!Observed.TryParse(at < 0 ? "" : text[(at + 1)..], out var when, out reason))
            return false;
        role = new((Role)index, when);
        return true;
    }

    /// <summary>As written in the import format.</summary>
    public override string ToString() => When.IsUnknown ? Code(Role) : $"{Code(Role)}@{When.Text}";
}
