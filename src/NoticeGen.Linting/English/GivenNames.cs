using System.Collections.Frozen;

namespace NoticeGen.Linting.English;

/// <summary>
/// Common given names in the UK: what tells "ring Jane on" from "ring Childline on". Names that are as often a place, a month or a
/// word (Victoria, June, Grace) are left out.
/// </summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        [
            "Aaron", "Abdul", "Abigail", "Adam", "Adele", "Adrian", "Ahmed", "Aisha", "Alan", "Alastair", "Alex", "Alexandra", "Ali", "Alice", "Alison", "Alistair",
            "Allan", "Amanda", "Amelia", "Amir", "Amy", "Andrea", "Andrew", "Andy", "Angela", "Angharad", "Anita", "Anna", "Anne", "Annette", "Anthony", "Antony", "Arthur", "Ayesha",
            "Barbara", "Barry", "Becky", "Ben", "Benjamin", "Bernadette", "Beth", "Bethan", "Beverley", "Brenda", "Brian", "Bronwen", "Bryan", "Bryn", "Callum", "Cameron", "Carl",
            "Carol", "Caroline", "Carolyn", "Carys", "Catherine", "Cathy", "Catrin", "Ceri", "Charlotte", "Cheryl", "Chloe", "Chris", "Christina", "Christine", "Christopher", "Claire",
            "Clare", "Colin", "Craig", "Dafydd", "Daniel", "Danielle", "Darren", "Dave", "David", "Dean", "Deborah", "Debbie", "Declan", "Deepak", "Denise", "Dennis", "Derek", "Diane",
            "Donna", "Dorothy", "Douglas", "Duncan", "Dylan", "Edward", "Eileen", "Elaine", "Eleanor", "Elizabeth", "Ellen", "Emily", "Emma", "Eric", "Erin", "Esther", "Ethan", "Evelyn",
            "Farah", "Fatima", "Fiona", "Frances", "Francis", "Gareth", "Gary", "Gavin", "Gemma", "Geoff", "Geoffrey", "Geraint", "Gillian", "Glenn", "Glyn", "Graham", "Gurpreet", "Gwen", "Gwyn", "Hannah",
            "Harjit", "Harriet", "Hassan", "Hayley", "Heather", "Helen", "Henry", "Hilary", "Howard", "Huw", "Hywel", "Iain", "Ian", "Ibrahim", "Imran", "Irene", "Isabel", "Isabella", "Jack", "Jackie", "Jacqueline",
            "Jake", "James", "Jamie", "Jan", "Jane", "Janet", "Janice", "Jason", "Jayne", "Jean", "Jeff", "Jeffrey", "Jennifer", "Jenny", "Jeremy", "Jess", "Jessica", "Jill", "Jim", "Jo", "Joan", "Joanna", "Joanne",
            "Joe", "John", "Jonathan", "Joseph", "Josh", "Joshua", "Joyce", "Judith", "Julia", "Julian", "Julie", "Karen", "Kate", "Katherine", "Kathleen", "Kathryn", "Katie", "Keith", "Kelly", "Kenneth", "Kerry", "Kevin",
            "Khalid", "Kieran", "Kim", "Kirsty", "Kyle", "Laura", "Lauren", "Leanne", "Lee", "Leslie", "Lewis", "Liam", "Linda", "Lindsay", "Lisa", "Liz", "Lorraine", "Louise", "Lucy", "Luke", "Lynda", "Lynn", "Lynne",
            "Malcolm", "Mandy", "Margaret", "Maria", "Marie", "Marion", "Martin", "Martyn", "Mary", "Matt", "Matthew", "Maureen", "Megan", "Meera", "Melanie", "Melissa", "Mohamed", "Mohammad", "Mohammed", "Muhammad", "Michael",
            "Michelle", "Mick", "Mike", "Mohan", "Moira", "Natalie", "Natasha", "Nathan", "Neil", "Nerys", "Niall", "Nicholas", "Nick", "Nicola", "Nicole", "Nigel", "Nina", "Nisha", "Nora", "Oliver", "Olivia", "Omar", "Owen",
            "Pamela", "Pat", "Patricia", "Patrick", "Paul", "Paula", "Pauline", "Penny", "Peter", "Philip", "Phil", "Phillip", "Priya", "Rachael", "Rachel", "Rajesh", "Ravi", "Raymond", "Rebecca", "Rhian", "Rhiannon", "Rhys",
            "Richard", "Rita", "Rob", "Robert", "Robin", "Roger", "Ronald", "Ros", "Rosemary", "Ross", "Roy", "Russell", "Ruth", "Ryan", "Sally", "Sam", "Samantha", "Samuel", "Sandra", "Sanjay", "Sara", "Sarah", "Scott", "Sean",
            "Shabana", "Shane", "Shannon", "Sharon", "Shaun", "Sheila", "Shirley", "Sian", "Si\u00E2n", "Simon", "Sioned", "Sophie", "Stacey", "Stella", "Stephanie", "Stephen", "Steve", "Steven", "Stuart", "Sue", "Sunita", "Susan", "Suzanne",
            "Sylvia", "Tahir", "Tamsin", "Tanya", "Teresa", "Terry", "Theresa", "Thomas", "Tim", "Timothy", "Tina", "Toby", "Tom", "Tony", "Tracey", "Tracy", "Trevor", "Usman", "Valerie", "Vanessa", "Vikram", "Vincent", "Vivien", "Wendy",
            "Alexander", "Ann", "Bruce", "Charles", "Dawn", "Dominic", "George", "Harry", "Hugh", "Mark", "Norman", "Raj", "Tania", "Vivian", "Wayne", "William", "Yasmin", "Yvonne", "Yusuf", "Zainab", "Zara", "Zoe",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word, in any case, is a given name.</summary>
    public static bool Has(ReadOnlySpan<char> word) => ByLetters.Contains(word);
}
