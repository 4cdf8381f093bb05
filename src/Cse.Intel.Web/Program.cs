using Cse.Intel.Web.Commands;

return await CommandLine.RunAsync(args,
[
    ServeCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
    DemoCommand.Create(),
    HashCommand.Create(),
    VerifyCommand.Create(),
    MigrateCommand.Create(),
    TokensCommand.Create(),
    UsersCommand.Create(),
]);
