using System.CommandLine;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary><c>tokens create</c>: prints an API token, and nothing else, on standard output. The site may be running.</summary>
public static class TokensCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var data = CommandLine.DataOption();
        var role = CommandLine.RoleOption();
        var days = DaysOption();
        var label = new Option<string>("--label") { Description = "What the token is for", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var create = new Command("create", "Make an API token and print it once") { role, days, label, data };
        create.SetAction((call, cancel) => CreateAsync(
            call.Folder(data),
            new(call.GetValue(role), call.GetValue(days), call.GetValue(label)!, CommandLine.Operator.User),
            cancel));
        return new("tokens", "API tokens for programs") { create };
    }

    private static Option<int> DaysOption()
    {
        var days = new Option<int>("--days")
        {
            Description = $"How long it is accepted, 1 to {TokenRegistry.MostDays} days (default {TokenRegistry.UsualDays})",
            HelpName = "N",
            DefaultValueFactory = _ => TokenRegistry.UsualDays,
        };
        days.Validators.Add(given =>
        {
            // What is no number at all is refused before; asking for its value would throw.
            if (given.Tokens is [var token] && int.TryParse(token.Value, out var number) && number is < 1 or > TokenRegistry.MostDays)
                given.AddError($"--days takes 1 to {TokenRegistry.MostDays}.");
        });
        return days;
    }

    private static async Task<int> CreateAsync(DataFolder folder, NewToken wanted, CancellationToken cancel)
    {
        await using var services = CommandLine.OpenKept(folder);
        await using var scope = services.CreateAsyncScope();
        var tokens = scope.ServiceProvider.GetRequiredService<TokenRegistry>();
        var audit = scope.ServiceProvider.GetRequiredService<IAuditTrail>();
        var issued = await audit.AroundAsync(CommandLine.Operator, "token.create", null, $"role {wanted.Role}",
            () => tokens.CreateAsync(wanted, cancel), cancel);
        Console.WriteLine(issued.Text);
        return Exit.Done;
    }
}
