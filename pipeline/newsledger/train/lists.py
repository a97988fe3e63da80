"""Lists of names that conflict news is full of and the corpora of names have few of.

Facts, written down for this package: they fill the slots of `templates` and stand in for other
names in `swap_names`. The model learns the words, not where in the world they belong.
"""

_GIVEN_WORDS = """
Ahmed Mohammed Muhammad Mahmoud Ali Hassan Hussein Omar Khaled Ibrahim Yusuf Mustafa Bashar
Abdullah Abdul Qasem Nouri Haider Moqtada Ismail Yahya Saleh Fatima Aisha Leila Zainab Nasser
Hamid Ashraf Gulbuddin Mullah Sirajuddin Zabihullah Imran Nawaz Asif Shehbaz Rajiv Narendra Amit
Velupillai Mahinda Aung Min Thein Joko Rodrigo Benigno Ferdinand Vladimir Sergei Dmitry
Volodymyr Oleksandr Viktor Yulia Ramzan Recep Abdullah Selahattin Benjamin Ehud Ariel Yair
Yitzhak Shimon Kofi Goodluck Muhammadu Olusegun Paul Joseph Laurent Felix Yoweri Salva Riek Abiy
Isaias Meles Hassan Abubakar Idriss Alassane Ibrahim Amadou Jean-Bertrand Jose Juan Carlos Luis
Pedro Miguel Roberto Alfredo Napoleon Violeta Daniel Manuel Cesar Alan Abimael Virgilio Hector
Oscar Ignacio Joaquin Maria Rosa Guillermo Jorge Rafael Francisco Alvaro Ernesto John James
Robert Michael David William George Mary Sarah Anna Peter Thomas Lloyd Antony Kenneth Emmanuel
Francois Nicolas Angela Olaf Giorgia Pedro Antonio Ban Xi Wang Li Kim Park
"""
GIVEN = tuple(_GIVEN_WORDS.split())
_FAMILY_WORDS = """
al-Assad al-Maliki al-Abadi al-Sadr al-Sistani al-Zarqawi al-Baghdadi al-Jolani al-Bashir
al-Houthi al-Kadhimi al-Sudani al-Sisi al-Burhan Soleimani Rouhani Khamenei Raisi Zarif Karzai
Ghani Massoud Haqqani Hekmatyar Mansour Akhundzada Musharraf Bhutto Sharif Khan Zardari Modi
Singh Shah Rajapaksa Prabhakaran Hlaing Widodo Duterte Aquino Marcos Putin Lavrov Shoigu
Prigozhin Medvedev Zelensky Poroshenko Tymoshenko Kadyrov Erdogan Gul Demirtas Ocalan Barzani
Talabani Netanyahu Olmert Sharon Lapid Rabin Peres Abbas Haniyeh Sinwar Meshaal Nasrallah Hariri
Aoun Berri Mubarak Morsi Gaddafi Haftar Dbeibah Annan Jonathan Buhari Obasanjo Shekau Kagame
Kabila Tshisekedi Nkunda Museveni Kony Kiir Machar Ahmed Afwerki Zenawi Mohamud Farah Deby
Ouattara Keita Sankara Traore Aristide Duarte Cristiani Villalobos Ponce Ortega Chamorro Borge
Noriega Endara Cerezo Arevalo Azcona Callejas Barco Gaviria Galan Escobar Uribe Santos Petro
Garcia Fujimori Guzman Montesinos Perez Chavez Maduro Morales Paz Pinochet Aylwin Lopez Martinez
Hernandez Rodriguez Gonzalez Romero Rivera Lopez Castillo Mendoza Vargas Zamora Flores Ellacuria
Biden Trump Obama Bush Clinton Blinken Austin Kerry Powell Petraeus McKenzie Mattis Votel Kirby
Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Macron Hollande Merkel
Scholz Cameron Blair Starmer Guterres Ki-moon Jinping Jong-un
"""
FAMILY = tuple(_FAMILY_WORDS.split())
GROUPS = (
    "Hezbollah", "Hamas", "Islamic Jihad", "Taliban", "Taleban", "al-Qaida", "al-Qaeda", "ISIL",
    "ISIS", "Islamic State", "Daesh", "Jabhat al-Nusra", "Nusra Front", "Hayat Tahrir al-Sham",
    "Ahrar al-Sham", "Free Syrian Army", "SDF", "Syrian Democratic Forces", "YPG", "PKK",
    "Kataib Hezbollah", "Asaib Ahl al-Haq", "Popular Mobilization Forces", "Badr Organization",
    "Mahdi Army", "Islamic Revolutionary Guard Corps", "Quds Force", "IRGC", "Houthi movement",
    "Boko Haram", "ISWAP", "al-Shabaab", "al-Shabab", "M23", "Allied Democratic Forces", "ADF",
    "Lord's Resistance Army", "LRA", "Rapid Support Forces", "RSF", "Janjaweed", "SPLA", "TPLF",
    "JNIM", "Ansar Dine", "Wagner Group", "FARC", "ELN", "M-19", "EPL", "FMLN", "FDR", "ARENA",
    "FSLN", "URNG", "Shining Path", "Sendero Luminoso", "MRTA",
    "Tupac Amaru Revolutionary Movement", "Farabundo Marti National Liberation Front",
    "National Liberation Army", "Medellin Cartel", "Cali Cartel", "Extraditables", "Contras",
    "Atlacatl Battalion", "Treasury Police", "National Guard", "Manuel Rodriguez Patriotic Front",
    "LTTE", "Liberation Tigers of Tamil Eelam", "Lashkar-e-Taiba", "Jaish-e-Mohammed",
    "Tehrik-e-Taliban Pakistan", "TTP", "Haqqani network", "Abu Sayyaf", "New People's Army",
    "NPA", "MILF", "Jemaah Islamiyah", "ETA", "IRA", "Irish Republican Army", "Azov Brigade",
    "Pentagon", "CENTCOM", "Central Command", "NATO", "United Nations", "UN", "EU", "UNHCR",
    "UNICEF", "Red Cross", "ICRC", "Red Crescent", "Doctors Without Borders", "IDF",
    "Israel Defense Forces", "Syrian Observatory for Human Rights", "Amnesty International",
    "Human Rights Watch", "State Department", "Defense Ministry", "Interior Ministry",
    "Foreign Ministry", "Health Ministry", "White House", "Kremlin", "Security Council", "CIA",
    "FBI", "Reuters", "AFP", "Associated Press", "Al Jazeera", "SANA", "Tasnim", "Mossad", "FSB",
    "ISI", "Frontier Corps", "African Union", "ECOWAS", "MONUSCO", "UNIFIL", "Supreme Court",
    "SUPREME ELECTORAL TRIBUNAL", "Congress", "National Assembly", "Army", "Air Force", "Navy",
)  # fmt: skip

_PEOPLES_WORDS = """
Iraqi Syrian Iranian Lebanese Israeli Palestinian Jordanian Saudi Yemeni Egyptian Libyan
Sudanese Ethiopian Eritrean Somali Kenyan Nigerian Malian Congolese Rwandan Afghan Pakistani
Indian Tamil Burmese Rohingya Thai Philippine Filipino Indonesian Chinese Korean Russian
Ukrainian Chechen Turkish Kurdish Armenian Azerbaijani Georgian American U.S. British French
German Spanish Colombian Salvadoran Guatemalan Honduran Nicaraguan Panamanian Peruvian Bolivian
Chilean Venezuelan Mexican Cuban Haitian Sunni Shiite Alawite Druze Christian Muslim Islamist
Yazidi Arab Marxist Maoist Iranian-backed Hutu Tutsi Serb Croat
"""
PEOPLES = tuple(_PEOPLES_WORDS.split())
PLACES = (
    "Middle East", "Gaza Strip", "Golan Heights", "West Bank", "Sahel", "Lake Chad", "Red Sea",
    "Persian Gulf", "Strait of Hormuz", "Black Sea", "Sinai Peninsula", "Bekaa Valley",
    "Euphrates River", "Tigris", "Horn of Africa", "Central America", "Latin America",
    "South America", "Europe", "Africa", "Asia", "Kashmir Valley", "Swat Valley", "Hindu Kush",
    "Donbas", "Caucasus", "Upper Huallaga Valley", "Mediterranean", "South China Sea", "Amazon",
    "Magdalena River", "Sinjar Mountain", "Qalamoun Mountains", "Guazapa Hill", "Darien Gap",
    "Gulf of Aden",
)  # fmt: skip

FACILITIES = (
    "Ayn al-Asad air base", "Ain al-Assad air base", "Bagram Air Base", "Camp Taji",
    "Camp Victory", "Incirlik Air Base", "Al-Tanf garrison", "Baghdad International Airport",
    "Green Zone", "Abu Ghraib prison", "Rafah crossing", "Karni crossing", "Al-Aqsa Mosque",
    "Al-Shifa Hospital", "Tahrir Square", "Beirut airport", "Damascus International Airport",
    "Khmeimim air base", "Zaporizhzhia nuclear power plant", "Kerch Bridge", "Ilopango Air Base",
    "El Dorado Airport", "Central American University", "Metropolitan Cathedral",
    "Cano Limon pipeline", "Panama Canal", "Pan-American Highway", "Erbil airport",
    "Kandahar Airfield", "Camp Bastion", "Fort Bragg", "Pul-e-Charkhi prison", "Red Mosque",
    "Hotel Rwanda", "Marriott Hotel", "Taj Mahal Hotel", "Nasser Hospital", "Jabalia refugee camp",
    "Yarmouk camp", "Shatila refugee camp", "Azovstal plant",
)  # fmt: skip

FACILITY_HEADS = (
    "Airport", "International Airport", "airport", "Air Base", "air base", "Military Base",
    "Army Base", "Barracks", "Hospital", "Hospital", "General Hospital", "Regional Hospital",
    "hospital", "Medical Centre", "Prison", "Central Prison", "prison", "Jail", "Bridge",
    "bridge", "Stadium", "Museum", "National Museum", "Mosque", "Cathedral", "Temple", "Palace",
    "Police Station", "Railway Station", "Bus Station", "Power Station", "Power Plant",
    "nuclear power plant", "Plant", "refinery", "Refinery", "Gold Mine", "Dam", "dam", "Port",
    "port", "Harbour", "Theatre", "Convention Centre", "Cultural Centre", "Shopping Centre",
    "Mall", "Hotel", "Tower", "Checkpoint", "crossing", "Border Crossing", "refugee camp",
    "Pipeline", "Railway", "Tunnel", "Roundabout", "Cemetery", "Zoo", "Resort", "Hall",
)  # fmt: skip
"""Last words of names of facilities; some in small letters, as papers write them."""

WEAPONS = (
    "Katyusha rockets", "rockets", "mortars", "mortar shells", "a car bomb", "car bombs", "bombs",
    "a roadside bomb", "an IED", "improvised explosive devices", "barrel bombs",
    "cluster munitions", "ballistic missiles", "cruise missiles", "missiles", "a missile",
    "drones", "armed drones", "artillery", "heavy artillery", "machine guns", "AK-47 rifles",
    "M-16 rifles", "rifles", "Kalashnikovs", "rocket-propelled grenades", "RPGs", "hand grenades",
    "grenades", "dynamite", "explosives", "chemical weapons", "land mines", "a suicide vest",
    "a truck bomb", "pistols", "Grad rockets", "Qassam rockets", "Scud missiles", "Shahed drones",
    "Iskander missiles", "HIMARS rockets", "antitank missiles", "sticks of dynamite", "shotguns",
    "white phosphorus",
)  # fmt: skip

CRAFT = (
    "F-16", "F-35", "Su-24", "Su-34", "MiG-29", "Mi-8", "Black Hawk", "Apache", "C-130", "A-37",
    "UH-1", "T-72", "Humvee", "USS Cole", "HMS Ocean", "Moskva", "Toyota", "Boeing 737",
)  # fmt: skip
