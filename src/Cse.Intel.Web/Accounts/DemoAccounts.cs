using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;

namespace Cse.Intel.Web.Accounts;

/// <summary>
/// One account for each role, made when the site starts on an empty folder, so that it can be tried at once. The names
/// say the role; the passwords are one-time and printed where the site was started, nowhere else.
/// </summary>
public static class DemoAccounts
{
    private static readonly IReadOnlyList<NewAccount> Wanted =
    [
        new("officer", "Officer Demo", "police", [RoleCode.OFF]),
        new("supervisor", "Supervisor Demo", "police", [RoleCode.SUP]),
        new("analyst", "Analyst Demo", "police", [RoleCode.ANA]),
        new("intel-unit", "Intelligence Unit Demo", "police", [RoleCode.INT]),
        new("social-care", "Social Care Demo", "csc", [RoleCode.CSC]),
        new("health", "Health Demo", "health", [RoleCode.HEA]),
        new("education", "Education Demo", "education", [RoleCode.EDU]),
        new("youth-justice", "Youth Justice Demo", "youth_justice", [RoleCode.YJS]),
        new("voluntary", "Voluntary Demo", "voluntary", [RoleCode.VOL]),
        new("chair", "Chair Demo", "chair", [RoleCode.CHR]),
        new("auditor", "Auditor Demo", "police", [RoleCode.AUD]),
        new("admin", "Administrator Demo", "police", [RoleCode.ADM]),
    ];

    /// <summary>Makes the accounts; their passwords are in the answer and nowhere else.</summary>
    public static async Task<IReadOnlyList<IssuedPassword>> CreateAsync(AccountDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var issued = new List<IssuedPassword>();
        foreach (var account in Wanted)
            issued.Add(await directory.CreateAsync(account));
        return issued;
    }

    /// <summary>The table to print: name, role, one-time password.</summary>
    public static string Table(IReadOnlyList<IssuedPassword> issued)
    {
        ArgumentNullException.ThrowIfNull(issued);
        var lines = issued.Select(one => $"{one.Account.UserName,-14} {one.Account.Roles[0]}   {one.Password}");
        return string.Join(Environment.NewLine, ["name           role  one-time password", .. lines]);
    }
}
