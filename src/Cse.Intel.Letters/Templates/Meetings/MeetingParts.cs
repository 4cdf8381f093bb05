using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;

namespace Cse.Intel.Letters.Templates.Meetings;

/// <summary>Tables that the papers of a meeting share.</summary>
internal static class MeetingParts
{
    public static Table Attendance(IEnumerable<Attendee> attendees) => Table.WithHead([0.3, 0.28, 0.27, 0.15], ["Name", "Role", "Agency", "Part"],
        attendees.Select(attendee => new[]
        {
            RichText.Plain(attendee.Name), RichText.Plain(attendee.Role), RichText.Plain(attendee.Agency), RichText.Plain(Print(attendee.Attendance)),
        }));

    public static Table OtherChildren(IEnumerable<OtherChild> children) => Table.WithHead([0.16, 0.84], ["Child", "What is known"],
        children.OrderBy(child => child.Token, StringComparer.Ordinal).Select(child => new[] { RichText.Bold(child.Token), Parts.Said(child.Known) }));

    private static string Print(Attendance attendance) => attendance switch
    {
        Meetings.Attendance.BothParts => "1 and 2",
        Meetings.Attendance.PartOneOnly => "1 only",
        _ => "Apologies",
    };
}
