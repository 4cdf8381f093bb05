using System.Collections.Immutable;

namespace Cse.Intel.Graph.Demo;

/// <summary>
/// The stories of the demo town, each as the ids of what plays a part in it, so that pages, tests and documents can
/// point at them. They are the ids of Calderbrook itself; <see cref="In"/> gives those of a numbered town. Drawn and
/// told in <c>docs/reference/demo-town.md</c>.
/// </summary>
public static class DemoStory
{
    /// <summary>The id that plays the same part in a numbered town of a demo force.</summary>
    /// <param name="townNumber">0 for Calderbrook itself, 1 to 50 for a town of the force.</param>
    /// <param name="id">An id of this class.</param>
    public static string In(int townNumber, string id) => new TownPlace(townNumber).Id(id);

    /// <summary>1: an open house in an invented street, whose occupier is a person of concern.</summary>
    public static class OpenHouse
    {
        /// <summary>9 Larkspill Row.</summary>
        public const string House = "A001";

        /// <summary>Dorran, 43, who occupies it.</summary>
        public const string Occupier = "P001";

        /// <summary>Lacey, 15: from her the question "who else may be at risk?" is best asked.</summary>
        public const string Lacey = "P002";

        /// <summary>Jory, 14, found there with her.</summary>
        public const string Jory = "P003";

        /// <summary>Mabyn, 15, found there, also the child of <see cref="Bridge"/>.</summary>
        public const string Mabyn = "P004";

        /// <summary>Wennel, 15.</summary>
        public const string Wennel = "P005";

        /// <summary>Tamsel, 16, of whom it is said that the occupier has a relationship with her.</summary>
        public const string Tamsel = "P006";

        /// <summary>Perren, 13.</summary>
        public const string Perren = "P007";

        /// <summary>Young people who visited it within 28 days before the anchor, on more than two days (indicator PI1).</summary>
        public static ImmutableArray<string> RecentVisitors { get; } = [Jory, Mabyn, Wennel, Perren];

        /// <summary>Young people found there.</summary>
        public static ImmutableArray<string> Found { get; } = [Lacey, Jory, Mabyn];
    }

    /// <summary>2: a taxi that many use, and a private car that collects children from a school.</summary>
    public static class Cars
    {
        /// <summary>The taxi, a common place: a decoy.</summary>
        public const string Taxi = "V001";

        /// <summary>Gorran, 58, who drives the taxi; nothing is said against him.</summary>
        public const string TaxiDriver = "P020";

        /// <summary>The private car.</summary>
        public const string PrivateCar = "V002";

        /// <summary>Brannoc, 26, who keeps and drives it: a person of concern.</summary>
        public const string PrivateDriver = "P008";

        /// <summary>The school outside which it waits.</summary>
        public const string School = "A003";

        /// <summary>Kitt, 14.</summary>
        public const string Kitt = "P009";

        /// <summary>Girls and boys it collected within 28 days (indicator PI5).</summary>
        public static ImmutableArray<string> Collected { get; } = [OpenHouse.Wennel, OpenHouse.Tamsel, OpenHouse.Perren, Kitt];
    }

    /// <summary>3: a phone used by two men.</summary>
    public static class SharedPhone
    {
        /// <summary>The phone.</summary>
        public const string Phone = "F001";

        /// <summary>Hedrek, 31, a person of concern.</summary>
        public const string SecondUser = "P010";

        /// <summary>Where he lives.</summary>
        public const string SecondHome = "A002";

        /// <summary>Lacey's own phone, which it called.</summary>
        public const string LaceysPhone = "F002";

        /// <summary>Kitt's own phone, which it called.</summary>
        public const string KittsPhone = "F003";

        /// <summary>Both men.</summary>
        public static ImmutableArray<string> Users { get; } = [OpenHouse.Occupier, SecondUser];
    }

    /// <summary>4: a child who joins two groups that have nothing else in common but places where everybody goes.</summary>
    public static class Bridge
    {
        /// <summary>Mabyn.</summary>
        public const string Child = OpenHouse.Mabyn;

        /// <summary>The takeaway round which the second group meets.</summary>
        public const string Takeaway = "A004";

        /// <summary>Tobren, 38, who works there: a person of concern.</summary>
        public const string Worker = "P011";

        /// <summary>Ysella, 14.</summary>
        public const string Ysella = "P013";

        /// <summary>The worker's own child, Talanno, 9: family counts because the worker is of concern.</summary>
        public const string WorkersChild = "P042";

        /// <summary>People round the open house and the cars.</summary>
        public static ImmutableArray<string> FirstGroup { get; } =
            [OpenHouse.Occupier, OpenHouse.Lacey, OpenHouse.Jory, OpenHouse.Wennel, OpenHouse.Tamsel, OpenHouse.Perren, Cars.PrivateDriver, Cars.Kitt, SharedPhone.SecondUser];

        /// <summary>People round the takeaway.</summary>
        public static ImmutableArray<string> SecondGroup { get; } =
            [Worker, Coercer.Corrin, Ysella, Coercer.Nessary, Unidentified.Adult, Unidentified.Child, WorkersChild];
    }

    /// <summary>5: a young person who coerces and is also a victim.</summary>
    public static class Coercer
    {
        /// <summary>Corrin, 17, both <c>young_person</c> and <c>person_of_concern</c>.</summary>
        public const string Corrin = "P012";

        /// <summary>Nessary, 16, whom he controls.</summary>
        public const string Nessary = "P014";

        /// <summary>The incident in which he is victim and the worker of the takeaway suspect.</summary>
        public const string AsVictim = "E005";

        /// <summary>The incident in which he is suspect and Nessary victim.</summary>
        public const string AsSuspect = "E006";
    }

    /// <summary>6: an adult known by a nickname only, and a child without a name.</summary>
    public static class Unidentified
    {
        /// <summary>"Tall Fen", about 30, a person of concern.</summary>
        public const string Adult = "P015";

        /// <summary>A girl of about 13 in a grey coat.</summary>
        public const string Child = "P016";

        /// <summary>The van, its registration half read.</summary>
        public const string Van = "V003";
    }

    /// <summary>7: what a wrong question would take for risk.</summary>
    public static class Decoys
    {
        /// <summary>The school that sixty pupils attend.</summary>
        public const string School = Cars.School;

        /// <summary>The hostel.</summary>
        public const string Hostel = "A006";

        /// <summary>A boy who lodges at the hostel with his mother.</summary>
        public const string HostelChild = "P046";

        /// <summary>The bus.</summary>
        public const string Bus = "V004";

        /// <summary>Demelle-Wyn, the social worker who was seen with twelve children.</summary>
        public const string SocialWorker = "P017";

        /// <summary>Carrow, with whom Lacey is known not to have been.</summary>
        public const string DeniedAdult = "P018";

        /// <summary>The child who would be reached through him.</summary>
        public const string BehindDenied = "P019";

        /// <summary>The denial.</summary>
        public const string DeniedLink = "L9001";

        /// <summary>The boy whose meeting with Lacey was discounted.</summary>
        public const string BehindDiscounted = "P021";

        /// <summary>The discounted link.</summary>
        public const string DiscountedLink = "L9002";

        /// <summary>The man of the rumour.</summary>
        public const string RumouredAdult = "P022";

        /// <summary>The child who would be reached through the rumour.</summary>
        public const string BehindRumour = "P023";

        /// <summary>The rumour, graded E.</summary>
        public const string RumourLink = "L9003";

        /// <summary>The man with whom Lacey was seen five years ago.</summary>
        public const string LongAgoAdult = "P024";

        /// <summary>The child who would be reached through him.</summary>
        public const string BehindLongAgo = "P025";

        /// <summary>The decayed link.</summary>
        public const string DecayedLink = "L9004";

        /// <summary>Lacey's brother Denzo, 12.</summary>
        public const string Brother = "P026";

        /// <summary>Lacey's mother.</summary>
        public const string Mother = "P027";

        /// <summary>A link recorded in error and retracted.</summary>
        public const string RetractedLink = "L9005";

        /// <summary>Young people whom the question asked from Lacey must not list.</summary>
        public static ImmutableArray<string> NotReached { get; } =
            [BehindDenied, BehindDiscounted, BehindRumour, BehindLongAgo, Brother, HostelChild];
    }

    /// <summary>8: notices, and what was seen after service.</summary>
    public static class Notices
    {
        /// <summary>Served on the occupier of the open house, protecting Lacey; active on the anchor.</summary>
        public const string Served = "N001";

        /// <summary>A draft: the worker of the takeaway and Nessary.</summary>
        public const string Draft = "N002";

        /// <summary>Ended on Tamsel's 16th birthday: the private driver and Tamsel.</summary>
        public const string Expired = "N003";

        /// <summary>The report of the sighting after service that was judged to be a breach.</summary>
        public const string BreachReport = "R040";

        /// <summary>The event of that sighting.</summary>
        public const string BreachSighting = "E007";

        /// <summary>The report of another sighting, judged not to be one.</summary>
        public const string NoBreachReport = "R041";

        /// <summary>The event of the other sighting.</summary>
        public const string NoBreachSighting = "E008";
    }

    /// <summary>9: for whom a notice can be drafted on the anchor, and for whom not.</summary>
    public static class Eligibility
    {
        /// <summary>Nessary, 16, under a care order: eligible under section 49 with a statement of the local authority.</summary>
        public const string InCare = Coercer.Nessary;

        /// <summary>Wennel, 15, whose mother supports: eligible under section 2.</summary>
        public const string Supported = OpenHouse.Wennel;

        /// <summary>Her mother.</summary>
        public const string SupportingParent = "P028";

        /// <summary>Tamsel, 16, not in care: <c>STOP_16_17</c>.</summary>
        public const string SixteenPlus = OpenHouse.Tamsel;
    }

    /// <summary>10: missing episodes.</summary>
    public static class Missing
    {
        /// <summary>Lacey's; overlaps <see cref="Jorys"/>.</summary>
        public const string Laceys = "E001";

        /// <summary>Jory's.</summary>
        public const string Jorys = "E002";

        /// <summary>Mabyn's, alone.</summary>
        public const string Mabyns = "E003";

        /// <summary>Ysella's, alone, found at the takeaway.</summary>
        public const string Ysellas = "E004";
    }

    /// <summary>11: two records that may be one person.</summary>
    public static class Duplicate
    {
        /// <summary>Merrin, with a date of birth.</summary>
        public const string First = "P034";

        /// <summary>Merryn, spelt otherwise, with a month of birth.</summary>
        public const string Second = "P035";
    }

    /// <summary>12: somebody who may or may not be 18.</summary>
    public static class UncertainAge
    {
        /// <summary>Zephan, between 17 and 19.</summary>
        public const string Person = "P036";
    }

    /// <summary>13: information under conditions, and links that not everybody may know of.</summary>
    public static class Restricted
    {
        /// <summary>Reports with handling code C.</summary>
        public static ImmutableArray<string> ConditionalReports { get; } = ["R050", "R051", "R052", "R053"];

        /// <summary>Hedrek and Sennet: others of the unit see that a restricted record touches him.</summary>
        public const string PointerLink = "L9101";

        /// <summary>The young person behind the pointer, 15.</summary>
        public const string BehindPointer = "P039";

        /// <summary>Dorran and Locryn: not there for anybody not listed.</summary>
        public const string SilentLink = "L9102";

        /// <summary>Locryn, 35, behind the silent link.</summary>
        public const string BehindSilent = "P037";

        /// <summary>The young person seen with him, 14.</summary>
        public const string BeyondSilent = "P038";
    }

    /// <summary>Meetings held.</summary>
    public static class Meetings
    {
        /// <summary>About Lacey, within three months before the anchor.</summary>
        public const string Recent = "M001";

        /// <summary>About Jory, long ago.</summary>
        public const string LongAgo = "M002";
    }

    /// <summary>Assessments made.</summary>
    public static class Assessments
    {
        /// <summary>Of Lacey, HIGH.</summary>
        public const string Lacey = "S001";

        /// <summary>Of Jory, MEDIUM.</summary>
        public const string Jory = "S002";

        /// <summary>Of Ysella, UNDETERMINED.</summary>
        public const string Ysella = "S003";
    }
}
