using System.CommandLine;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary><c>users create</c>: prints a one-time password, and nothing else, on standard output. The site may be running.</summary>
public static class UsersCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var data = CommandLine.DataOption();
        var name = new Option<string>("--name") { Description = "Sign-in name", HelpName = "NAME", Required = true };
        var role = CommandLine.RoleOption();
        var create = new Command("create", "Make an account and print its one-time password once") { name, role, data };
        create.SetAction((call, cancel) => CreateAsync(call.Folder(data), Wanted(call.GetValue(name)!, call.GetValue(role)), cancel));
        return new("users", "Accounts for people") { create };
    }

    private static NewAccount Wanted(string name, RoleCode role) => new(name, name, role.Agency(), [role]);

    private static async Task<int> CreateAsync(DataFolder folder, NewAccount wanted, CancellationToken cancel)
    {
        await using var services = CommandLine.OpenKept(folder);
        await using var scope = services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var audit = scope.ServiceProvider.GetRequiredService<IAuditTrail>();
        var issued = await audit.AroundAsync(CommandLine.Operator, "account.create", null, $"{wanted.Name}, role {wanted.Roles[0]}",
            () => directory.CreateAsync(wanted), cancel);
        Console.WriteLine(issued.Password);
        return Exit.Done;
    }
}
