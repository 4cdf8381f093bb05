using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.Meetings;

/// <summary>What the papers of a meeting have in common.</summary>
internal static class MeetingCheck
{
    /// <summary>Each of the ten considerations stands there once: the guidance wants all of them answered.</summary>
    public static void AllTen(string field, IEnumerable<Consideration> considerations)
    {
        var given = considerations.ToArray();
        foreach (var wanted in Enum.GetValues<Consideration>())
        {
            Require(given.Contains(wanted), field, $"lacks {wanted}: all ten considerations must be there");
            Require(given.Count(one => one == wanted) == 1, field, $"has {wanted} twice");
        }
    }

    public static void Tokens(string field, IReadOnlyList<OtherChild> children)
    {
        for (var i = 0; i < children.Count; i++)
            Require(children[i].Token is ['C', 'h', 'i', 'l', 'd', ' ', >= 'A' and <= 'Z'], $"{Numbered(field, i)}.Token",
                "is not \"Child\" and a capital letter: other children have no names here");
        Require(children.Select(child => child.Token).Distinct().Count() == children.Count, field, "has one token twice");
    }

    /// <summary>The next meeting is held within three months (domain 5.3).</summary>
    public static void Review(string field, Meeting meeting, DateOnly reviewOn)
    {
        Require(reviewOn > meeting.On, field, "is not after the meeting");
        Require(reviewOn <= meeting.ReviewBy, field, $"is later than three months after the meeting ({meeting.ReviewBy.Print()})");
    }
}
