using Cse.Intel.Web.Commands;

return await CommandLine.RunAsync(args,
[
    ServeCommand.Create(),
    DemoCommand.Create(),
    TokensCommand.Create(),
    UsersCommand.Create(),
]);
