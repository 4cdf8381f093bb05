Console.WriteLine("Cse.Intel");
